import { usePage } from "#app/i18n/page-view.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";
import type { ListingState } from "../model/listing.ts";

const tones = {
  draft: "neutral",
  submitted: "warn",
  live: "good",
  declined: "bad",
  suspended: "bad",
  archived: "neutral",
} as const;

export function ListingStateTag({ state, hook = false }: { state: ListingState; hook?: boolean }) {
  const { t } = usePage();
  const marks = hook ? { "data-testid": "listing-state", "data-state": state } : {};
  return (
    <StatusTag tone={tones[state]} {...marks}>
      {t(`seller:state.${state}`)}
    </StatusTag>
  );
}
