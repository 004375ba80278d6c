/*
 * generate - the file of the speed measurements, the same for the same seed
 *
 * generate RECORDS [SEED]: 28 columns, about 356 bytes a record, a third of
 * the records with quoted cells, 5 % with a newline in a cell, 15 % with Han
 * text.  Companies and people are made up.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static uint64_t state;

static unsigned
roll(unsigned sides)
{
	state ^= state << 13;
	state ^= state >> 7;
	state ^= state << 17;
	return (unsigned)((state >> 11) % sides);
}

#define PICK(list) list[roll(sizeof(list) / sizeof(*list))]

static const char *const stems[] = { "Northwind", "Bluefin", "Kestrel",
	"Harbour", "Granite", "Meridian", "Alder", "Quarry", "Saffron",
	"Tideway", "Umber", "Vela", "Willow", "Zephyr", "Orchard", "Pylon" };
static const char *const trades[] = { "Bearings", "Valves", "Tools",
	"Pumps", "Optics", "Textiles", "Lighting", "Hydraulics" };
static const char *const forms[] = { "Ltd", "GmbH", "Inc", "S.A.", "BV",
	"LLC", "Co., Ltd." };
static const char *const first[] = { "Ada", "Bruno", "Carla", "Dmitri",
	"Elena", "Farid", "Greta", "Hassan", "Ines", "Jonas" };
static const char *const last[] = { "Moreau", "Keller", "Novak", "Silva",
	"Okafor", "Larsen", "Rossi", "Tanaka", "Weber", "Costa" };
static const char *const han_companies[] = { "郑州泰普轴承有限公司",
	"宁波海川阀门有限公司", "苏州明远光电股份有限公司", "佛山金源五金厂" };
static const char *const han_names[] = { "李明", "王芳", "张伟", "刘洋" };
static const char *const titles[] = { "Purchasing Manager", "CEO",
	"Sales Engineer", "Buyer", "Technical Director", "Owner", "Assistant",
	"采购经理" };
static const char *const countries[] = { "DE", "US", "FR", "IN", "BR", "CN",
	"JP", "GB", "IT", "ES" };
static const char *const kinds[] = { "importer", "wholesaler", "retailer",
	"distributor", "agent", "brand_owner", "end_user", "" };
static const char *const booths[] = { "order_on_spot", "intends_order",
	"terms_unsettled", "wants_materials", "just_looking", "" };
static const char *const budgets[] = { "yes", "no", "unknown", "" };
static const char *const horizons[] = { "0", "3", "6", "9", "12", "18", "24",
	"" };
static const char *const products[] = { "deep groove bearings",
	"taper roller bearings", "ball valves", "gear pumps", "LED modules",
	"hydraulic cylinders" };
static const char *const texts[] = { "please send price and lead time",
	"need samples before the order is placed",
	"asked for the catalogue and a certificate of conformity",
	"compares three suppliers and wants the landed price for the port "
	"of Hamburg with packaging and certificates" };
static const char *const quoted_texts[] = {
	"\"24\"\" valve, stainless, with flange\"",
	"\"wants FOB and CIF, both for two ports\"",
	"\"asked: price, packaging, certificate\"" };
static const char *const states[] = { "new", "open", "replied", "quoted",
	"sampled", "dormant" };
static const char *const owners[] = { "Chen", "Lin", "Zhou", "Qian", "Sun",
	"Wu" };
static const char *const stages[] = { "target", "potential", "intending",
	"approved_project", "recognised", "negotiating" };
static const char *const grades[] = { "A", "B", "C", "D", "U" };

static void
put_date(unsigned from, unsigned days)
{
	unsigned day = from + roll(days);

	printf("2024-%02u-%02u,", 1 + day / 28, 1 + day % 28);
}

static void
put_company(unsigned long i, int han)
{
	const char *form = PICK(forms);

	if (han)
		printf("%s%lu,", PICK(han_companies), i % 5000);
	else if (form[0] == 'C')
		printf("\"%s %s %lu %s\",", PICK(stems), PICK(trades),
		    i % 5000, form);
	else
		printf("%s %s %lu %s,", PICK(stems), PICK(trades), i % 5000,
		    form);
}

static void
put_record(unsigned long i)
{
	int han = roll(100) < 15;
	unsigned kind = roll(100);

	printf("L%013lu,", i);
	put_company(i, han);
	if (han)
		printf("%s,", PICK(han_names));
	else
		printf("%s %s,", PICK(first), PICK(last));
	printf("%s,buyer%lu@%s%lu.example.com,", PICK(titles), i,
	    roll(4) ? "mail" : "shop", i % 5000);
	printf("+49 30 %07u,https://www.firm%lu.example.com,%s,%s,%s,",
	    roll(9000000) + 1000000, i % 5000, PICK(countries), PICK(grades),
	    PICK(kinds));
	printf("Harbour Fair 2024,2024-04-19,");
	put_date(100, 4);
	printf("%s,%s,%s,%s,", PICK(booths), PICK(budgets), PICK(horizons),
	    PICK(products));
	if (kind < 5)
		printf("\"%s;\nsecond line of the talk\",", PICK(texts));
	else if (kind < 25)
		printf("%s,", PICK(quoted_texts));
	else
		printf("%s,", PICK(texts));
	printf("%u,%s,%s,", roll(9000), PICK(states), PICK(owners));
	put_date(0, 80);
	put_date(90, 30);
	if (roll(3))
		printf(",");
	else
		put_date(90, 30);
	printf("%s,%u.%02u,%u,", PICK(stages), roll(90000) + 1000, roll(100),
	    roll(99) + 1);
	printf("2024-%02u-%02u\n", 4 + roll(9), 1 + roll(28));
}

int
main(int argc, char **argv)
{
	unsigned long count = argc > 1 ? strtoul(argv[1], NULL, 10) : 1000;
	unsigned long i;

	state = argc > 2 ? strtoull(argv[2], NULL, 10) : 20240422;
	puts("lead_id,company,contact_name,job_title,email,phone,website,"
	    "country,grade_relation,customer_type,event_name,event_end,"
	    "met_date,booth_class,budget,buy_horizon_months,"
	    "products_of_interest,inquiry_text,quantity,lead_status,owner,"
	    "created_date,last_contact_date,last_reply_date,stage,amount,"
	    "probability,expected_close");
	for (i = 0; i < count; i++)
		put_record(i);
	return fflush(stdout) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
