// node build/bundle.mjs OUTDIR (iife|esm|css):SOURCE=NAME ...   called by Web.targets, from the folder of the project
import { build } from "esbuild";
import { join } from "node:path";

const [outDir, ...bundles] = process.argv.slice(2);
try {
  await Promise.all(bundles.map(bundle => {
    const [, format, source, name] = /^(iife|esm|css):(.+)=(.+)$/.exec(bundle);
    return build({
      entryPoints: [source],
      outfile: join(outDir, name),
      bundle: true,
      minify: true,
      legalComments: "eof",
      charset: "utf8",
      target: ["es2022", "chrome107", "firefox104", "safari16"],
      logLevel: "warning",
      ...(format === "css" ? {} : { format }),
    });
  }));
} catch {
  process.exit(1);
}
