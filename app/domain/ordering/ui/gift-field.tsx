import { errorOf } from "#app/http/field-error.ts";
import { usePage } from "#app/i18n/page-view.tsx";
import { TextField } from "#app/ui/fields.tsx";
import type { FormView } from "./pickup-fields.tsx";

/** Words that go with a gift; left empty it is none. */
export function GiftField({ values, errors }: FormView) {
  const { t } = usePage();
  const error = errorOf(errors, "giftNote");
  return (
    <details className="border-t border-line pt-4" open={Boolean(values.giftNote) || error !== undefined}>
      <summary className="min-h-11 cursor-pointer py-2 font-semibold">{t("pickup:gift.summary")}</summary>
      <div data-testid="gift-note" className="pt-2">
        <TextField
          name="giftNote"
          multiline
          rows={3}
          label={t("pickup:gift.label")}
          hint={t("pickup:gift.hint")}
          maxLength={300}
          defaultValue={values.giftNote}
          error={error}
        />
      </div>
    </details>
  );
}
