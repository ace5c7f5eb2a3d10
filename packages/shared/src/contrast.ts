/** Of white text on a colour: what WCAG 2.2 asks for (success criterion 1.4.3). */
const LEAST_CONTRAST = 4.5;

/**
 * Whether white text can be read on a colour.
 * @param colour `#rrggbb`
 */
export function carriesWhiteText(colour: string): boolean {
  return contrastWithWhite(colour) >= LEAST_CONTRAST;
}

/**
 * Contrast of white text on a colour, from 1 to 21, as WCAG 2.2 defines it from relative luminance.
 * @param colour `#rrggbb`
 */
function contrastWithWhite(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => linear(parseInt(colour.slice(at, at + 2), 16) / 255));
  return 1.05 / (0.2126 * red! + 0.7152 * green! + 0.0722 * blue! + 0.05);
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
