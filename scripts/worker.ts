import { runPortalProcess } from "#scripts/portal-process.ts";

await runPortalProcess({ mayShareDatabase: true, start: (portal, options) => portal.work(options) });
