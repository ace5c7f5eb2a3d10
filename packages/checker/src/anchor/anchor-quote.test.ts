import { describe, expect, it } from 'vitest';
import { openText } from '../text/text.ts';
import { anchorQuote } from './anchor-quote.ts';

const source = openText(
  'The minister said unemployment fell to 4.1 per cent in March. “We did not raise taxes,” he added — and he smiled.',
);

describe('anchorQuote', () => {
  it.each([
    ['unemployment fell to 4.1 per cent', 'EXACT'],
    ['"We did not raise taxes," he added - and', 'ENCODING'],
    ['Unemployment fell to 4.1 per cent in March', 'CONVENTION'],
    ['unemployment fell to 5.6 per cent in March', 'ALTERED'],
    ['We did raise taxes,” he added', 'ALTERED'],
    ['a volcano erupted under the glacier', 'ABSENT'],
  ])('%s is %s', (exact, state) => {
    expect(anchorQuote(source, { exact }).state).toBe(state);
  });
});
