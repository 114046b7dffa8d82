import { machineAnswer } from "#app/http/machine-answer.server.ts";
import { page } from "#app/http/page.server.ts";
import { portalInBrief } from "#app/workflows/portal-in-brief.server.ts";

/** What language models are told of the portal: short, true, in English, counted from what is there today. */
export const loader = page(async ({ request, services }) =>
  machineAnswer(request, await portalInBrief(services), "text/plain"),
);
