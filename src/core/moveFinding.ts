import type { Finding, Fix } from './finding';
import type { Span } from './text/span';

/** Every place in the document that a finding speaks of, those of its fixes included. */
export function placesOf(finding: Finding): readonly Span[] {
  return [
    finding.span,
    ...finding.related.map(({ span }) => span),
    ...finding.fixes.flatMap((fix) => {
      return fix.kind === 'edit' ? fix.edits.map(({ span }) => span) : [];
    }),
  ];
}

/** The finding with each of its places moved as `move` says. */
export function moveFinding(finding: Finding, move: (place: Span) => Span): Finding {
  return {
    ...finding,
    span: move(finding.span),
    related:
      finding.related.length === 0
        ? finding.related
        : finding.related.map((place) => ({ ...place, span: move(place.span) })),
    fixes:
      finding.fixes.length === 0 ? finding.fixes : finding.fixes.map((fix) => moveFix(fix, move)),
  };
}

function moveFix(fix: Fix, move: (place: Span) => Span): Fix {
  if (fix.kind !== 'edit') return fix;
  const edits = fix.edits.map(({ span, newText }) => ({ span: move(span), newText }));
  return { ...fix, edits };
}
