import { usePage } from "#app/i18n/page-view.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";
import type { ReturnState } from "../model/return-state.ts";

const tones = { requested: "warn", accepted: "good", declined: "bad", withdrawn: "neutral", refunded: "good" } as const;

export function ReturnStateTag({ state }: { state: ReturnState }) {
  const { t } = usePage();
  return (
    <StatusTag tone={tones[state]} data-testid="return-state" data-state={state}>
      {t(`orders:return.state.${state}`)}
    </StatusTag>
  );
}
