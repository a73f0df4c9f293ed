import * as vscode from 'vscode';

/** A file system with these files, by path; nothing in it can be changed, whatever it is registered as. */
export function memoryFiles(texts: Readonly<Record<string, string>>): vscode.FileSystemProvider {
  const refuse = () => {
    throw vscode.FileSystemError.NoPermissions();
  };
  const textOf = (uri: vscode.Uri): string => {
    const text = texts[uri.path];
    if (text === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return text;
  };
  return {
    onDidChangeFile: new vscode.EventEmitter<vscode.FileChangeEvent[]>().event,
    watch: () => new vscode.Disposable(() => undefined),
    stat: (uri) => ({ type: vscode.FileType.File, ctime: 0, mtime: 0, size: textOf(uri).length }),
    readFile: (uri) => new TextEncoder().encode(textOf(uri)),
    readDirectory: () => [],
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
}
