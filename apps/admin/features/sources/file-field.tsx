'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Field } from '../../components/ui/field.tsx';
import { readTextFile } from './read-text-file.ts';

export interface FileFieldProps {
  readonly onRead: (file: { readonly name: string; readonly text: string }) => void;
}

/** Takes the text of a file into the form, in the browser; the file itself is not sent. */
export function FileField({ onRead }: FileFieldProps) {
  const t = useTranslations('sources.new');
  const [problem, setProblem] = useState<string | undefined>();
  const take = async (file: File | undefined) => {
    if (!file) return;
    const read = await readTextFile(file);
    if ('problem' in read) return setProblem(t(`fileProblem.${read.problem}`, { name: file.name }));
    setProblem(undefined);
    onRead({ name: file.name, text: read.text });
  };
  return (
    <Field id="file" label={t('file')} hint={t('fileHint')} error={problem}>
      {(control) => (
        <input
          {...control}
          type="file"
          accept=".txt,.md,.text,text/plain,text/markdown"
          onChange={(event) => void take(event.target.files?.[0])}
        />
      )}
    </Field>
  );
}
