import { usePage } from "#app/i18n/page-view.tsx";
import type { TranslationState } from "#app/shared/translation-state.ts";
import { StatusTag } from "#app/ui/status-tag.tsx";

const tones = { missing: "bad", stale: "warn", draft: "neutral", reviewed: "good" } as const;

export function TranslationStateTag({ state }: { state: TranslationState }) {
  const { t } = usePage();
  return (
    <StatusTag tone={tones[state]} data-testid="translation-state" data-state={state}>
      {t(`translations:state.${state}`)}
    </StatusTag>
  );
}
