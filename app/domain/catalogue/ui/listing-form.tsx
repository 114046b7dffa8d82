import { usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import type { ListingState } from "../model/listing.ts";
import { AttributeFields } from "./attribute-fields.tsx";
import { ListingFactFields } from "./listing-fact-fields.tsx";
import type { ListingFormState } from "./listing-form-context.ts";
import { ListingTextFields } from "./listing-text-fields.tsx";
import { PackFields } from "./pack-fields.tsx";
import { SeasonFields } from "./season-fields.tsx";

export type ListingFormProps = {
  form: ListingFormState;
  version: number;
  state: ListingState;
  held: Record<string, number>;
  canSubmit: boolean;
};

/** The whole listing on one page; saving never asks for more than is typed. */
export function ListingForm({ form, version, state, held, canSubmit }: ListingFormProps) {
  const { t } = usePage();
  return (
    <form method="post" data-testid="listing-form" className="grid gap-8 pt-8" noValidate>
      <input type="hidden" name="version" value={version} />
      {/* The first button is what the Enter key presses: it must be the one that saves. */}
      <input type="submit" name="intent" value="save" className="sr-only" tabIndex={-1} aria-hidden="true" />
      <ListingTextFields form={form} />
      <PackFields form={form} held={held} />
      <ListingFactFields form={form} />
      <AttributeFields form={form} />
      <SeasonFields form={form} />
      <div className="sticky bottom-12 z-10 -mx-4 flex flex-wrap items-center gap-3 border-t border-line bg-paper px-4 py-3 lg:bottom-0 lg:mx-0 lg:px-0">
        <button
          type="submit"
          name="intent"
          value="save"
          className={`${buttonClass(canSubmit ? "quiet" : "primary")} grow lg:grow-0`}
        >
          {t(state === "draft" || state === "declined" ? "seller:form.saveDraft" : "seller:form.save")}
        </button>
        {canSubmit ? (
          <button
            type="submit"
            name="intent"
            value="submit"
            data-testid="submit-for-review"
            className={`${buttonClass("primary")} grow lg:grow-0`}
          >
            {t(state === "live" ? "seller:form.submitChange" : "seller:form.submit")}
          </button>
        ) : null}
      </div>
    </form>
  );
}
