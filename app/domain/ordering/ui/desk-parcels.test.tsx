import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { type PageView, PageViewProvider } from "#app/i18n/page-view.tsx";
import { type ShipmentState, shipmentActionsOf } from "../model/shipment-state.ts";
import { DeskParcels } from "./desk-parcels.tsx";

const page = { t: (key: string) => key, format: { moment: String } } as unknown as PageView;

/** The forms of a parcel in this state, as the desk shows them. */
function formsOf(state: ShipmentState): string[] {
  const moment = new Date(0);
  const parcel = {
    ...{ id: "p", state, carrier: "VNPost", trackingNumber: "EE1", sentAt: moment, endedAt: null, note: "" },
    ...{ lines: [{ lineId: "l", quantity: 2 }], actions: shipmentActionsOf(state, "seller") },
  };
  const html = renderToStaticMarkup(
    <PageViewProvider value={page}>
      <DeskParcels parcels={[parcel]} lines={[{ id: "l", name: "Jam" }]} errors={undefined} />
    </PageViewProvider>,
  );
  return html.match(/<form[\s\S]*?<\/form>/g) ?? [];
}

test("Enter in the note of a parcel on its way tells nothing of it", () => {
  const [form = "", ...more] = formsOf("sent").filter((each) => each.includes('name="note"'));
  expect(more).toEqual([]);
  expect(form.match(/<button[^>]*>/)?.[0]).toContain("disabled");
  expect(form).not.toContain('value="deliver"');
  expect(form).toContain('value="parcel-refuse"');
  expect(form).toContain('value="parcel-lose"');
});

test("what is typed for the shelf goes with the parcel that came back, and with nothing else", () => {
  for (const state of ["refused", "lost"] as const) {
    const [form = "", ...more] = formsOf(state).filter((each) => each.includes('name="shelf-l"'));
    expect(more).toEqual([]);
    expect(form.match(/name="intent" value="[\w-]+"/g)).toEqual(['name="intent" value="parcel-come-back"']);
  }
  expect(formsOf("lost").join("")).toContain('value="deliver"');
  expect(formsOf("delivered")).toEqual([]);
});
