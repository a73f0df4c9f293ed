const REPLACES =
  'a registry file and an item that updates the value cannot append; the fix offers artefacts that do';

const LOGGING = 'that the client writes logs until they are switched off is what it is for';

/**
 * What the rules say, as information or hint, of artefacts that cannot be written otherwise: the
 * reason, by the artefact's id and the rule's. Everything else has no finding at all.
 */
export const INHERENT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'trusted-domains-list-reg': { 'trust-model-data-overwrites': REPLACES },
  'trusted-domains-list-items': { 'trust-model-data-overwrites': REPLACES },
  'trusted-domains-list-reg-all': { 'trust-model-data-overwrites': REPLACES },
  'client-logging-on-reg': { 'client-tracing-on': LOGGING },
  'client-logging-on-cmd': { 'client-tracing-on': LOGGING },
  'client-logging-on-items': { 'client-tracing-on': LOGGING },
};
