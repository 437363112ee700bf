import { generateAll } from './generate-all';
import { hasDrifted, writeGenerated, type GeneratedFile } from './generated-file';

/** `npm run generate` writes every generated file; with `--check` it compares and lists those that drifted. */
async function main(): Promise<void> {
  const check = process.argv.includes('--check');
  const files = await generateAll();
  const drifted: GeneratedFile[] = [];
  for (const file of files) if (await hasDrifted(file)) drifted.push(file);
  if (check && drifted.length > 0) {
    const list = drifted.map(({ path }) => `- ${path}`).join('\n');
    throw new Error(
      `Not what the code generates now:\n${list}\nRun \`npm run generate\` and commit the result.`,
    );
  }
  for (const file of drifted) await writeGenerated(file);
  console.log(`${files.length} generated files, ${drifted.length} ${check ? 'drifted' : 'written'}.`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
