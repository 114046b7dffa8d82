import { vitePlugin as remix } from "@remix-run/dev";
import tailwind from "@tailwindcss/vite";
import { defineConfig } from "vite";
import remixOptions from "./remix.config.js";

export default defineConfig({
  plugins: [tailwind(), remix(remixOptions)],
  build: { target: "es2022", assetsInlineLimit: 0, reportCompressedSize: false },
});
