import { defineConfig } from "vite";

/** The small scripts that make public pages nicer. No framework; see docs/decisions/002. */
export default defineConfig({
  publicDir: false,
  build: {
    target: "es2022",
    outDir: "build/client",
    emptyOutDir: false,
    manifest: "enhance-manifest.json",
    assetsDir: "assets",
    reportCompressedSize: false,
    rollupOptions: {
      input: { portal: "app/browser/portal.ts" },
    },
  },
});
