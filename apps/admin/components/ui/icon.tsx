import styles from './icon.module.css';

/** Every icon of the desk, drawn on a 16 × 16 grid with a stroke of 1.6. */
const PATHS = {
  check: 'M2.5 8.5l3.5 3.5 7.5-8',
  'check-part': 'M2 8.5l3 3 5-6M11.5 11.5h2.5',
  half: 'M8 2a6 6 0 1 0 0 12zM8 2a6 6 0 0 1 0 12',
  'cross-part': 'M3 4l6 6M9 4l-6 6M11.5 12h2.5',
  cross: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  question: 'M5.5 6a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M8 12.6v.2',
  quote: 'M6.5 4.5C4.5 5 3.3 6.3 3.3 8.5v3h3.2v-3.2h-1.7M12.7 4.5c-2 .5-3.2 1.8-3.2 4v3h3.2v-3.2h-1.7',
  info: 'M8 7.2v4.3M8 4.3v.2M8 1.8a6.2 6.2 0 1 1 0 12.4 6.2 6.2 0 0 1 0-12.4',
  plus: 'M8 3v10M3 8h10',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9M10.5 10.5l3.5 3.5',
  pencil: 'M3 13l.7-3 7.3-7.3 2.3 2.3-7.3 7.3zM9.5 4.2l2.3 2.3',
  eye: 'M1.5 8c1.7-2.9 3.9-4.3 6.5-4.3s4.8 1.4 6.5 4.3c-1.7 2.9-3.9 4.3-6.5 4.3s-4.8-1.4-6.5-4.3M8 6.2a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6',
  back: 'M6.5 3.5l-4 4 4 4M2.5 7.5h7.5a3.5 3.5 0 0 1 0 7h-2',
  circle: 'M8 2.3a5.7 5.7 0 1 1 0 11.4 5.7 5.7 0 0 1 0-11.4',
  slash: 'M8 2a6 6 0 1 1 0 12 6 6 0 0 1 0-12M4 12l8-8',
  warning: 'M8 2l6.3 11.5H1.7zM8 6.5v3.3M8 11.6v.1',
  globe:
    'M8 2a6 6 0 1 1 0 12 6 6 0 0 1 0-12M2 8h12M8 2c2.2 1.7 3 3.7 3 6s-.8 4.3-3 6c-2.2-1.7-3-3.7-3-6s.8-4.3 3-6',
  lock: 'M4 7.5h8v6H4zM5.5 7.5V5.3a2.5 2.5 0 0 1 5 0v2.2',
  text: 'M2.5 4h11M2.5 8h11M2.5 12h6',
  arrow: 'M3 8h10M9 4l4 4-4 4',
  trash: 'M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.6 9h5.8l.6-9',
} as const;

export type IconName = keyof typeof PATHS;

/** True when the desk can draw an icon of that name; ratings bring theirs from the database. */
export function isIconName(name: string): name is IconName {
  return Object.hasOwn(PATHS, name);
}

/** A drawing beside words that say the same; hidden from assistive technology. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className={styles.icon} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
