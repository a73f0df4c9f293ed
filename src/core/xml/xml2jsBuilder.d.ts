/**
 * The part of xml2js that writes XML. It is imported by itself because the rest of the package needs
 * modules of Node; the types of the whole package would need Node's too.
 */
declare module 'xml2js/lib/builder' {
  export interface BuilderOptions {
    readonly headless?: boolean;
    readonly xmldec?: { readonly version: string; readonly encoding?: string };
    readonly renderOpts?: {
      readonly pretty?: boolean;
      readonly indent?: string;
      readonly newline?: string;
      /** How many indents stand in front of the outermost element. */
      readonly offset?: number;
    };
  }

  export class Builder {
    constructor(options?: BuilderOptions);
    buildObject(rootObject: object): string;
  }
}
