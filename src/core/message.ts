/** What may stand for a placeholder of a message. */
export type MessageValues = Readonly<Record<string, string | number>>;

/**
 * A sentence for a person, kept apart from the values in it so that the editor can translate the
 * template before it fills the values in. Placeholders are written `{name}`.
 */
export interface Message {
  readonly template: string;
  readonly values: MessageValues;
}

/** A message from a template and the values for its placeholders. */
export function message(template: string, values: MessageValues = {}): Message {
  return { template, values };
}

/** The English sentence; a placeholder without a value stays as it is written. */
export function formatMessage(source: Message): string {
  return source.template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = source.values[name];
    return value === undefined ? whole : String(value);
  });
}
