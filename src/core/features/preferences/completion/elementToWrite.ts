/** An element to write, with what its author is to look at. */
export interface NewElement {
  readonly name: string;
  readonly attributes: readonly NewAttribute[];
  readonly children: readonly NewElement[];
  /** What the author is to write into it; absent where nothing more is to come. */
  readonly content?: 'elements' | 'text' | 'attributes';
  /** The text that an element with text starts with. */
  readonly text?: string;
}

/** An attribute of an element to write. */
export interface NewAttribute {
  readonly name: string;
  readonly value: string;
  /** The values to choose from, the first of them `value`; absent where there are none to choose. */
  readonly choices?: readonly string[];
  /** Whether the author is to change it. */
  readonly isOpen: boolean;
  /** Attributes with the same word here start with the same text, such as the name of an item. */
  readonly shared?: string;
  /** What follows that text in this one. */
  readonly suffix?: string;
}
