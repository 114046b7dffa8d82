import { usePage } from "#app/i18n/page-view.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";
import type { CampaignState } from "../model/campaign.ts";

const tones = { draft: "neutral", scheduled: "warn", live: "good", paused: "warn", ended: "neutral" } as const;

export function CampaignStateTag({ state, hook = false }: { state: CampaignState; hook?: boolean }) {
  const { t } = usePage();
  const marks = hook ? { "data-testid": "campaign-state", "data-state": state } : {};
  return (
    <StatusTag tone={tones[state]} {...marks}>
      {t(`staff:campaignState.${state}`)}
    </StatusTag>
  );
}
