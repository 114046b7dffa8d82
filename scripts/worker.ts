import { runPortalProcess } from "#scripts/portal-process.ts";

await runPortalProcess({
  step: "jobs",
  mayShareDatabase: true,
  start: (portal, options) => portal.work(options),
});
