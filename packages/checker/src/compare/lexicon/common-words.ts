/**
 * How much an English word tells about what a sentence is about, before the text itself is asked: 0 for words of
 * grammar, 1 for content. Classes set by hand from general knowledge of English, not counted in any corpus.
 */
export function contentWeight(lower: string): number {
  return CLASS.get(lower) ?? 1;
}

/** True for words of grammar, which say nothing by themselves. */
export function isGrammarWord(lower: string): boolean {
  return CLASS.get(lower) === GRAMMAR_WEIGHT;
}

const GRAMMAR_WEIGHT = 0.05;
const FREQUENT_WEIGHT = 0.45;

const GRAMMAR = `a an the this that these those and or but nor so yet if then than as at by for from in into of off on onto
out over to up with within without upon about above after again against along among around before behind below beneath
beside besides between beyond down during except inside near outside per since through throughout till toward towards
under until via while whilst where when whenever wherever which who whom whose what why how i me my mine myself we us our
ours ourselves you your yours yourself yourselves he him his himself she her hers herself it its itself they them their
theirs themselves am is are was were be been being have has had having do does did doing done will would shall should can
could may might must ought not no nor there here also too very just only even such same own other others another any some
each every either neither both all most more less few many much because although though however therefore thus hence
whether unless s t d ll m re ve`;

const FREQUENT = `say says said saying get gets got make makes made making go goes went going come comes came take takes took
taken use uses used using include includes included including become becomes became know knows known well new first one
two three last next now still like time times year years day days way part number people person man men thing things many
several various different other called named known based including later early late early made work works worked working
began begin begins start started set put give gives given gave show shows shown see seen seen found find finds help helped
since ago back long high good great big small large old main major number several around first second own world`;

const CLASS: ReadonlyMap<string, number> = new Map([
  ...FREQUENT.split(/\s+/).map((word) => [word, FREQUENT_WEIGHT] as const),
  ...GRAMMAR.split(/\s+/).map((word) => [word, GRAMMAR_WEIGHT] as const),
]);
