import { LIMITS, prepareSnapshotText } from '@verbatim/shared';
import { z } from 'zod';
import {
  mediaType,
  optionalDate,
  optionalLanguage,
  optionalText,
  optionalUrl,
  requiredText,
} from '../../platform/input/fields.ts';
import type { CaptureMethod, SourceKind } from './source.enums.ts';

const capture = {
  text: z.string().transform((raw, context) => {
    const prepared = prepareSnapshotText(raw);
    if (!('problem' in prepared)) {
      const { text, publishedOn } = prepared;
      return { text, publishedOn: publishedOn === null ? null : new Date(`${publishedOn}T00:00:00Z`) };
    }
    context.addIssue({ code: 'custom', message: prepared.problem, params: { code: 'TEXT_UNREADABLE' } });
    return z.NEVER;
  }),
  method: z.custom<CaptureMethod>(),
  mediaType: mediaType(),
};

/** What `createSource` takes, parsed. */
export const createSourceInput = z.object({
  ...capture,
  kind: z.custom<SourceKind>(),
  title: requiredText({ label: 'The title', max: LIMITS.title }),
  publisher: optionalText({ label: 'The publisher', max: LIMITS.name }),
  url: optionalUrl(),
  language: optionalLanguage(),
  publishedOn: optionalDate('The day of publication'),
});

/** What `addSnapshot` takes, parsed. */
export const addSnapshotInput = z.object({ ...capture, sourceId: z.string(), version: z.number() });
