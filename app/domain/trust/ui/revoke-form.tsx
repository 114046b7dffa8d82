import { errorOf, type FieldError } from "#app/http/field-error.ts";
import { usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { DeskSection } from "#app/ui/desk-title.tsx";
import { TextField } from "#app/ui/fields.tsx";

type RevokeFormProps = { values: Record<string, string>; errors: readonly FieldError[] | undefined; today: string };

/** Takes a record's force from a day on; what it says of the reason is public. */
export function RevokeForm({ values, errors, today }: RevokeFormProps) {
  const { t } = usePage();
  return (
    <DeskSection title={t("awards:revoke.title")} id="revoke">
      <p className="-mt-2 pb-3 text-sm text-ink-soft">{t("awards:revoke.note")}</p>
      <form method="post" className="grid max-w-xl gap-4" noValidate>
        <TextField
          name="on"
          label={t("awards:revoke.on")}
          type="date"
          width="half"
          required
          defaultValue={values.on ?? today}
          error={errorOf(errors, "on")}
        />
        <TextField
          name="reason"
          label={t("awards:revoke.reason")}
          multiline
          rows={3}
          maxLength={500}
          required
          lang="vi"
          defaultValue={values.reason ?? ""}
          error={errorOf(errors, "reason")}
        />
        <div>
          <button type="submit" name="intent" value="revoke" className={buttonClass("danger")}>
            {t("awards:revoke.submit")}
          </button>
        </div>
      </form>
    </DeskSection>
  );
}
