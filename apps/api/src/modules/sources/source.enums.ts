import { registerEnumType } from 'type-graphql';
import { enumObject } from '../../platform/graphql/enum-object.ts';

export const SourceKindEnum = enumObject(['ARTICLE', 'TRANSCRIPT', 'STATEMENT', 'REPORT', 'POST']);
export type SourceKind = keyof typeof SourceKindEnum;

registerEnumType(SourceKindEnum, {
  name: 'SourceKind',
  description: 'What a source is.',
  valuesConfig: {
    ARTICLE: { description: 'A piece of journalism, such as a wire report.' },
    TRANSCRIPT: { description: 'What was said, written down.' },
    STATEMENT: { description: 'A declaration by those it is about, such as a press release.' },
    REPORT: { description: 'A study, an audit, statistics.' },
    POST: { description: 'A post on a social network.' },
  },
});

export const CaptureMethodEnum = enumObject(['PASTE', 'UPLOAD', 'FETCH']);
export type CaptureMethod = keyof typeof CaptureMethodEnum;

registerEnumType(CaptureMethodEnum, {
  name: 'CaptureMethod',
  description: 'How the text of a snapshot came in.',
  valuesConfig: {
    PASTE: { description: 'Somebody pasted it.' },
    UPLOAD: { description: 'Somebody uploaded a file.' },
    FETCH: { description: 'It was fetched from its address.' },
  },
});
