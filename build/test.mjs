// Bundles every *.test.ts under src and runs them in node: `npm test`, or `node build/test.mjs NAME` for the files whose name has it.
import { build } from "esbuild";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const wanted = process.argv[2] ?? "";
const tests = ["src/HandoffConsole/Live", "src/HandoffConsole/Desk", "src/Bot/Widget"]
  .flatMap(folder => readdirSync(folder, { recursive: true }).map(name => join(folder, name)))
  .filter(path => path.endsWith(".test.ts") && !path.includes("node_modules") && path.includes(wanted));

const outdir = mkdtempSync(join(tmpdir(), "kari-tests-"));
await build({ entryPoints: tests, outdir, bundle: true, platform: "node", format: "esm", outExtension: { ".js": ".mjs" }, sourcemap: "inline", logLevel: "warning" });
const built = readdirSync(outdir, { recursive: true }).filter(name => name.endsWith(".mjs")).map(name => join(outdir, name));
const run = spawnSync(process.execPath, ["--enable-source-maps", "--test", ...built], { stdio: "inherit" });
rmSync(outdir, { recursive: true, force: true });
process.exit(run.status ?? 1);
