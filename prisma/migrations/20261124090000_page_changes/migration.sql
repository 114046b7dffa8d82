-- After a commit every process hears which kept pages are no longer true: 'stock:<product id>', or 'all'.
CREATE FUNCTION page_change_all() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('page_changed', 'all');
  RETURN NULL;
END $$;

CREATE FUNCTION page_change_stock() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('page_changed', 'stock:' || product_id) FROM variant WHERE id = NEW.variant_id;
  RETURN NULL;
END $$;

CREATE FUNCTION page_change_card_stock() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('page_changed', 'stock:' || NEW.item_id);
  RETURN NULL;
END $$;

-- A draft is on no page, whatever its maker does to it.
CREATE FUNCTION page_change_of_live_product() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.product_id ELSE NEW.product_id END;
BEGIN
  IF EXISTS (SELECT FROM product WHERE id = changed AND state = 'live') THEN
    PERFORM pg_notify('page_changed', 'all');
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION page_change_of_live_variant() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.variant_id ELSE NEW.variant_id END;
BEGIN
  IF EXISTS (SELECT FROM variant JOIN product ON product.id = product_id WHERE variant.id = changed AND state = 'live') THEN
    PERFORM pg_notify('page_changed', 'all');
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER page_change AFTER INSERT OR UPDATE OF on_hand, held ON stock_level
  FOR EACH ROW EXECUTE FUNCTION page_change_stock();

CREATE TRIGGER page_change_stock AFTER UPDATE OF free_stock ON search_document
  FOR EACH ROW WHEN (OLD.free_stock IS DISTINCT FROM NEW.free_stock) EXECUTE FUNCTION page_change_card_stock();
CREATE TRIGGER page_change AFTER INSERT OR DELETE OR UPDATE OF title, card ON search_document
  FOR EACH STATEMENT EXECUTE FUNCTION page_change_all();

CREATE TRIGGER page_change AFTER UPDATE OF
  seller_id, ocop_set, import_class, unit_code, altitude_m, emblem, accent, season, hs6, allergens, shelf_life_days, cold_chain,
  liquid, fragile, state ON product
  FOR EACH ROW WHEN ('live' IN (OLD.state, NEW.state)) EXECUTE FUNCTION page_change_all();
CREATE TRIGGER page_change_new AFTER INSERT ON product FOR EACH ROW WHEN (NEW.state = 'live') EXECUTE FUNCTION page_change_all();
CREATE TRIGGER page_change_gone AFTER DELETE ON product FOR EACH ROW WHEN (OLD.state = 'live') EXECUTE FUNCTION page_change_all();

DO $$
DECLARE
  named text;
BEGIN
  FOREACH named IN ARRAY ARRAY['product_translation', 'product_image', 'product_link', 'product_attribute', 'variant'] LOOP
    EXECUTE format('CREATE TRIGGER page_change AFTER INSERT OR UPDATE OR DELETE ON %I
      FOR EACH ROW EXECUTE FUNCTION page_change_of_live_product()', named);
  END LOOP;
  FOREACH named IN ARRAY ARRAY['variant_label', 'variant_price', 'price_change'] LOOP
    EXECUTE format('CREATE TRIGGER page_change AFTER INSERT OR UPDATE OR DELETE ON %I
      FOR EACH ROW EXECUTE FUNCTION page_change_of_live_variant()', named);
  END LOOP;
  FOREACH named IN ARRAY ARRAY['former_slug', 'seller', 'seller_translation', 'experience', 'experience_translation', 'experience_price',
    'experience_link', 'recognition', 'event', 'event_translation', 'campaign', 'campaign_translation', 'campaign_pick', 'award',
    'certificate', 'evidence', 'legal_page_version', 'reference_record'] LOOP
    EXECUTE format('CREATE TRIGGER page_change AFTER INSERT OR UPDATE OR DELETE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION page_change_all()', named);
  END LOOP;
END $$;
