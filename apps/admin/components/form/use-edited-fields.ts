import { useState } from 'react';

export interface EditedFields<Fields> {
  /** What is typed; where nothing is, what is saved. */
  readonly fields: Fields;
  readonly set: (change: Partial<Fields>) => void;
  /** Fields that were typed, and saved by somebody else meanwhile with another value. */
  readonly overtaken: readonly (keyof Fields & string)[];
  /** Lets go of what was typed in a field. */
  readonly takeTheirs: (name: keyof Fields & string) => void;
}

/**
 * The fields of a form over something that others change too. Only what was typed here stands against what is saved: a
 * field that nobody touched follows the newest version, so that saving takes nobody's change back unseen.
 * @param saved fields of the newest version known, by value
 */
export function useEditedFields<Fields extends object>(saved: Fields): EditedFields<Fields> {
  const [typed, setTyped] = useState<Partial<Fields>>({});
  const [begunFrom] = useState(saved);
  const names = Object.keys(typed) as (keyof Fields & string)[];
  return {
    fields: { ...saved, ...typed },
    set: (change) => setTyped((now) => ({ ...now, ...change })),
    overtaken: names.filter((name) => saved[name] !== begunFrom[name] && saved[name] !== typed[name]),
    takeTheirs: (name) =>
      setTyped(
        (now) => Object.fromEntries(Object.entries(now).filter(([each]) => each !== name)) as Partial<Fields>,
      ),
  };
}
