import type { Text } from '@verbatim/checker';
import { STATE_WORDS } from './print-report.ts';
import type { ClaimReport, QuotationReport } from './report.ts';

interface Mark {
  readonly start: number;
  readonly end: number;
  /** `good` for words that stand, `bad` for altered ones, `differs` for findings and warnings, `bears` for bearing sentences. */
  readonly kind: 'good' | 'bad' | 'differs' | 'bears';
  /** Number of the claim, from 1. */
  readonly claim: number;
}

/**
 * One self-contained page: each claim with its quotations' states and findings, and the source with every span
 * marked and, behind it, the numbers of the claims that it bears on, which lead back to them. It loads nothing and runs no script.
 */
export function htmlReport(report: { name: string; text: Text; claims: readonly ClaimReport[] }): string {
  const marks = report.claims.flatMap((claim, index) => marksOf(claim, index + 1));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Check of ${escape(report.name)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Check of <span class="name">${escape(report.name)}</span></h1>
<div class="panes">
<section aria-labelledby="claims"><h2 id="claims">Claims</h2>
<ol class="claims">
${report.claims.map((claim, index) => claimItem(claim, index + 1)).join('\n')}
</ol>
</section>
<section aria-labelledby="source"><h2 id="source">Source</h2>
<div class="source" dir="auto">${markedText(report.text, marks)}</div>
</section>
</div>
</main>
</body>
</html>
`;
}

function marksOf(claim: ClaimReport, number: number): Mark[] {
  return [
    ...claim.sentences.map(({ start, end }): Mark => ({ start, end, kind: 'bears', claim: number })),
    ...claim.quotations.flatMap((quotation) =>
      quotation.spans.map(({ start, end }): Mark => ({
        start,
        end,
        kind: !quotation.stands ? 'bad' : quotation.warnings.length > 0 ? 'differs' : 'good',
        claim: number,
      })),
    ),
    ...claim.findings.flatMap(({ passage }): Mark[] =>
      passage ? [{ start: passage.start, end: passage.end, kind: 'differs', claim: number }] : [],
    ),
  ];
}

function claimItem(claim: ClaimReport, number: number): string {
  const quotations = claim.quotations.map((quotation) => `<li>${quotationLine(quotation)}</li>`).join('');
  const findings = claim.findings
    .map(({ kind, message, passage }) => {
      const where = passage ? ` <a href="#p${passage.start}">show</a>` : '';
      return `<li class="finding"><b class="state differs">${escape(kind)}</b> ${escape(message)}${where}</li>`;
    })
    .join('');
  const sentences = claim.sentences
    .map(({ number: sentence, start }) => `<a href="#p${start}">sentence ${sentence}</a>`)
    .join(', ');
  return `<li id="c${number}"><p class="claim" dir="auto">${escape(claim.claim)}</p>
<ul>${quotations || '<li class="quiet">No quotation in it.</li>'}${findings}</ul>
<p class="quiet">${sentences ? `Bears on it: ${sentences}` : 'No sentence of the source shares words with it.'}</p></li>`;
}

function quotationLine({ state, text, stands, diff, spans, warnings }: QuotationReport): string {
  const words = diff
    .map(({ op, text: part }) =>
      op === 'equal'
        ? escape(part)
        : op === 'delete'
          ? `<del>${escape(part)}</del>`
          : `<ins>${escape(part)}</ins>`,
    )
    .join(' ');
  const where = spans[0] ? ` <a href="#p${spans[0].start}">show</a>` : '';
  const look = warnings
    .map(({ kind, message }) => `<br><b class="state differs">${kind}</b> ${escape(message)}`)
    .join('');
  const tone = !stands ? 'bad' : warnings.length > 0 ? 'differs' : 'good';
  return `<b class="state ${tone}">${state}</b> <q>${escape(text)}</q> ${STATE_WORDS[state]}.${where}${words ? `<br><span class="diff">${words}</span>` : ''}${look}`;
}

/** The source's text, cut at every edge of a mark; each piece names the marks it lies in. */
function markedText(text: Text, marks: readonly Mark[]): string {
  const edges = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  const opening = new Set(marks.map(({ start }) => start));
  return edges
    .slice(0, -1)
    .map((start, index) => {
      const end = edges[index + 1]!;
      const covering = marks.filter((mark) => mark.start <= start && mark.end >= end);
      const words = escape(text.slice(start, end));
      if (covering.length === 0) return words;
      const kind = (['bad', 'differs', 'good', 'bears'] as const).find((each) =>
        covering.some((mark) => mark.kind === each),
      );
      const begun = opening.has(start) ? ` id="p${start}"` : '';
      const closing = marks.filter((mark) => mark.end === end && covering.includes(mark));
      const claims = [...new Set(closing.map((mark) => mark.claim))].sort((a, b) => a - b);
      const back = claims.map(
        (claim) => `<a class="back" href="#c${claim}" aria-label="to claim ${claim}">${claim}</a>`,
      );
      return `<mark class="${kind}"${begun}>${words}</mark>${back.join('')}`;
    })
    .join('');
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

const STYLE = `
:root { color-scheme: light dark; --ink: #1c2024; --paper: #fbfaf8; --quiet: #5c636b; --good: #d9efdf; --bad: #fbdcd8; --bears: #e6ebf5; --differs: #fbeecb; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e6e1; --paper: #17191c; --quiet: #a2a9b1; --good: #1d4229; --bad: #5a2320; --bears: #2a3447; --differs: #4d3c10; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; }
main { max-width: 80rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; } .name { overflow-wrap: anywhere; }
.panes { display: grid; gap: 2rem; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); }
@media (max-width: 50rem) { .panes { grid-template-columns: minmax(0, 1fr); } }
.claims > li { margin-bottom: 1.25rem; } .claims ul { padding-left: 1rem; } .claim { font-weight: 600; margin: 0; }
.quiet { color: var(--quiet); } a { color: inherit; }
.source { white-space: pre-wrap; overflow-wrap: anywhere; font-family: Georgia, serif; }
mark { color: inherit; border-bottom: 2px solid transparent; }
mark.good, .state.good { background: var(--good); border-bottom: 2px solid #2e8b57; }
mark.bad, .state.bad { background: var(--bad); border-bottom: 2px dashed #c0392b; }
mark.differs, .state.differs { background: var(--differs); border-bottom: 2px dotted #b7791f; }
mark.bears { background: var(--bears); }
.back { font: .7rem/1 system-ui, sans-serif; vertical-align: super; margin: 0 .15em; padding: .1em .3em; border-radius: .6em; background: var(--bears); text-decoration: none; }
:target { outline: 2px solid #4c7bd9; outline-offset: 2px; } :focus-visible { outline: 2px solid #4c7bd9; }
[id] { scroll-margin: 4rem; }
.state { padding: 0 .35em; } del { background: var(--bad); } ins { background: var(--good); }
`;
