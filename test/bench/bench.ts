// Prints how fast the product is, as ratios to a floor measured in the same run, because the absolute
// times of a shared machine say little.
import { benchCommandLine } from './commandLineBench';
import { benchPreferences } from './preferenceBench';
import { benchRegistryEdit, benchRegistryFile } from './registryFileBench';

async function main(): Promise<void> {
  benchRegistryFile();
  benchRegistryEdit();
  await benchPreferences();
  benchCommandLine();
}

void main();
