/**
 * How sure the fact behind a rule is: `documented` by Microsoft, `observed` in real files or in an
 * independent implementation, or `inferred` from either.
 */
export type Certainty = 'documented' | 'observed' | 'inferred';
