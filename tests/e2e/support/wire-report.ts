/** A text as it is pasted: Windows line ends, the day at its head, a sign beyond the basic plane before the quotation. */
export const PASTED = [
  'date 2024-02-05 The lighthouse on Kalve island will be kept, the coastal council decided on Monday. 🌊 It was to be pulled down.',
  '',
  '“We shall repair the lamp before the winter storms,” council leader Berit Aune said. She put the cost at 2.4 million crowns.',
  '',
  'Fishermen had asked for years “not to darken the strait” while ferries cross it at night.',
].join('\r\n');

export const TITLE = 'Kalve lighthouse stays';
