import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, test } from 'node:test';
import { ARTEFACTS, artefactById, writtenSample } from '../sampleArtefacts';

/** The part of tree-sitter that is used here; the package ships grammars that VS Code itself uses. */
interface TreeSitter {
  readonly Parser: (new () => SyntaxParser) & { readonly init: (options: object) => Promise<void> };
  readonly Language: { readonly load: (grammar: Uint8Array) => Promise<object> };
}

interface SyntaxParser {
  setLanguage(language: object): void;
  parse(text: string): { readonly rootNode: SyntaxNode };
}

interface SyntaxNode {
  readonly hasError: boolean;
  readonly text: string;
  descendantsOfType(type: string): readonly SyntaxNode[];
}

const FOLDER = path.resolve('node_modules/@vscode/tree-sitter-wasm/wasm');
const skip =
  !existsSync(path.join(FOLDER, 'tree-sitter-powershell.wasm')) &&
  "the package '@vscode/tree-sitter-wasm' is not installed";

let loading: Promise<SyntaxParser> | undefined;

/** Loads the grammar once, because compiling it takes a while. */
function theParser(): Promise<SyntaxParser> {
  loading ??= loadParser();
  return loading;
}

async function loadParser(): Promise<SyntaxParser> {
  const library = createRequire(__filename)(path.join(FOLDER, 'tree-sitter.js')) as TreeSitter;
  await library.Parser.init({ locateFile: () => path.join(FOLDER, 'tree-sitter.wasm') });
  const grammar = readFileSync(path.join(FOLDER, 'tree-sitter-powershell.wasm'));
  const parser = new library.Parser();
  parser.setLanguage(await library.Language.load(grammar));
  return parser;
}

const SCRIPTS = ARTEFACTS.filter(({ language }) => language === 'powershell');

/** Answers with signs that would end a string if they were not escaped. */
const AWKWARD = {
  accountName: "o'brien",
  signInAddress: "o'brien$x@contoso.com",
  policyName: "Bob's \u2018new\u2019 policy",
  programPath: "C:\\Bob's $(1) `files\\a.exe",
  credentialTarget: "a'; b",
  domains: "a.com b'.com",
};

describe('the grammar of PowerShell', { skip }, () => {
  for (const artefact of SCRIPTS) {
    test(`reads ${artefact.id}`, async () => {
      const parser = await theParser();
      for (const answers of [{}, AWKWARD]) {
        const { text } = writtenSample(artefact, answers);
        const { rootNode } = parser.parse(text);
        assert.equal(rootNode.hasError, false, text);
        assert.ok(rootNode.descendantsOfType('command_name').length > 0, text);
      }
    });
  }
  test('reads an answer as one string', async () => {
    const parser = await theParser();
    const { text } = writtenSample(artefactById('stored-credentials-script'), AWKWARD);
    const strings = parser.parse(text).rootNode.descendantsOfType('verbatim_string_characters');
    assert.ok(strings.some((node) => node.text === "'a''; b'"));
  });
  test('refuses a script with a quote that is not escaped', async () => {
    const parser = await theParser();
    const { text } = writtenSample(artefactById('sip-enabled-script'), AWKWARD);
    assert.equal(parser.parse(text.replace("o''brien", "o'brien")).rootNode.hasError, true);
  });
});
