import { runPortalProcess } from "#scripts/portal-process.ts";

await runPortalProcess({
  step: "content and search",
  mayShareDatabase: false,
  start: (portal, options) => portal.serve(options),
});
