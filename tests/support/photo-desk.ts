import { loader as photo } from "#app/routes/api/photo.ts";
import { action } from "#app/routes/seller/listing-photos.tsx";
import { makeAccount } from "#tests/factories/account.ts";
import { makeListing } from "#tests/factories/listing.ts";
import { makeSeller } from "#tests/factories/seller.ts";
import type { TestServices } from "./services.ts";
import { cookieOf, visit } from "./visit.ts";

type Refusal = { errors: { field: string; message: string }[] };
type Sent = { name: string; bytes: Uint8Array };

export type PhotoDesk = Awaited<ReturnType<typeof openPhotoDesk>>;

/** A maker before the photos of their listings. */
export async function openPhotoDesk(services: TestServices) {
  const { id: sellerId } = await makeSeller(services.db);
  const cookie = await cookieOf(services, (await makeAccount(services.db, { role: "seller", sellerId })).email);
  const post = (id: string, form: FormData | Record<string, string>, locale = "en") =>
    visit<Refusal>(services, action, {
      path: `/${locale}/seller/listings/${id}/photos`,
      ...{ params: { id }, cookie, form },
    });
  return {
    sellerId,
    cookie,
    listing: (state: "draft" | "live" = "draft") => makeListing(services.db, { sellerId, state }),
    images: (productId: string) =>
      services.db.productImage.findMany({ where: { productId }, orderBy: { position: "asc" } }),
    arrange: (id: string, form: Record<string, string>) => post(id, form),
    send(id: string, files: readonly Sent[], locale?: string) {
      const form = new FormData();
      for (const { name, bytes } of files) form.append("photos", new Blob([bytes as BlobPart]), name);
      return post(id, form, locale);
    },
    /** What the photo's address answers. */
    async served(digest: string, file: string): Promise<Response> {
      const request = new Request(`http://localhost:3000/photos/${digest}/${file}`);
      try {
        return (await photo({ request, params: { digest, file }, context: { services } } as never)) as Response;
      } catch (thrown) {
        return thrown as Response;
      }
    },
  };
}
