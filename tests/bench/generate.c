/*
 * generate - the file of the speed measurements, the same for the same seed
 *
 * generate RECORDS [SEED [FORM]]: 28 columns, a third of the records with
 * quoted cells, 5 % with a newline in a cell, 15 % with Han text.  Companies
 * and people are made up.  FORM is one of
 *
 *	clean	what the commands read: 100,000 texts of words as frequent
 *		as in a language (the r-th one 1/r of the times), titles and
 *		companies likewise; the default
 *	messy	what is exported: the same with phones and dates in five
 *		notations, blanks around cells, and 1 % of records damaged
 *	touches	a contact log of RECORDS rows over a third as many leads,
 *		with the lead_ids of the other forms
 *
 * easy.c makes what was measured first: seven texts, eight titles, all clean.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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
/* One roll a call: the order in which arguments are worked out is nobody's. */
#define PUT(list) printf("%s,", PICK(list))

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
static const char *const states[] = { "new", "open", "replied", "quoted",
	"sampled", "dormant" };
static const char *const owners[] = { "Chen", "Lin", "Zhou", "Qian", "Sun",
	"Wu" };
static const char *const stages[] = { "target", "potential", "intending",
	"approved_project", "recognised", "negotiating" };
static const char *const grades[] = { "A", "B", "C", "D", "U" };

static int messy;

/* A rank of so many, a power of two: the r-th comes 1/r of the times. */
static unsigned
rank(unsigned most)
{
	unsigned bits = 0;

	while (1u << bits < most)
		bits++;
	bits = roll(bits + 1);
	return bits == 0 ? 0 : (1u << (bits - 1)) + roll(1u << (bits - 1));
}

/* The frequent words of enquiries, and syllables that make the rare ones. */
static const char *const words[] = { "the", "and", "for", "price", "please",
	"of", "to", "we", "need", "with", "your", "send", "order", "samples",
	"delivery", "quality", "time", "best", "steel", "quantity", "per",
	"catalogue", "certificate", "shipment", "container", "payment", "FOB",
	"CIF", "drawing", "material", "stainless", "packing", "MOQ", "urgent",
	"distributor", "project", "supplier", "compare", "visit", "factory",
	"discount", "warranty", "colour", "size", "mm", "inch", "pcs", "test",
	"report", "inspection", "customs", "agent", "exclusive", "market",
	"brand", "label", "tender", "spare", "parts", "maintenance", "valve",
	"pump", "bearing", "lamp" };
enum { WORDS = sizeof(words) / sizeof(*words), VOCABULARY = 16384,
	TEXTS = 131072, COMPANIES = 8192 };
static const char *const syllables[] = { "ba", "ren", "tol", "mi", "sto",
	"ger", "ka", "lun", "dex", "vor", "pi", "sha", "no", "tur", "el", "qui" };
static const char *const han_words[] = { "请", "报价", "样品", "轴承", "不锈钢",
	"交期", "数量", "认证", "付款", "包装", "目录", "阀门", "工厂", "价格",
	"尽快", "港口" };
static const char *const marks[] = { " ", " ", " ", " ", " ", " ", " ", " ",
	" ", " ", " ", " ", " ", " ", " ", " ", " ", " ", " ", " ", " ", ", ",
	". ", "; ", " - " };

/* The text at hand, quoted on its way out where it must be. */
static char text[4096];
static size_t length;

static void
add(const char *more)
{
	size_t len = strlen(more);

	memcpy(text + length, more, len + 1);
	length += len;
}

static void
add_word(unsigned r)
{
	if (r < WORDS) {
		add(words[r]);
		return;
	}
	for (; r > 0; r /= 16)
		add(syllables[r % 16]);
}

static void
put_quoted(void)
{
	const char *p;

	if (strpbrk(text, ",\"\n") == NULL) {
		printf("%s,", text);
		return;
	}
	putchar('"');
	for (p = text; *p != '\0'; p++) {
		if (*p == '"')
			putchar('"');
		putchar(*p);
	}
	fputs("\",", stdout);
}

/* The text of a number: the same whenever it comes, up to 36 words. */
static void
put_text(unsigned number, int newline)
{
	uint64_t kept = state;
	unsigned count, i;
	int han;

	state = (number + 1) * UINT64_C(0x9e3779b97f4a7c15);
	for (i = 0; i < 8; i++)
		(void)roll(2);
	count = 4 + rank(32);
	han = roll(100) < 15;
	length = 0;
	for (i = 0; i < count; i++) {
		if (i > 0)
			add(han ? roll(5) ? "" : "，" : PICK(marks));
		if (han)
			add(PICK(han_words));
		else
			add_word(rank(VOCABULARY));
	}
	if (newline)
		add("\nsecond line of the talk");
	if (roll(20) == 0)
		add(", 24\" flange");
	put_quoted();
	state = kept;
}

static void
put_title(void)
{
	static const char *const levels[] = { "", "Senior ", "Head of ",
		"Deputy ", "Assistant ", "Group ", "Regional ", "Chief " };
	static const char *const fields[] = { "Purchasing", "Procurement",
		"Sales", "Supply Chain", "Technical", "Quality", "Project",
		"Export", "Import", "Product", "Marketing", "Operations",
		"Logistics", "Sourcing", "R&D", "Category" };
	static const char *const posts[] = { "Manager", "Director", "Buyer",
		"Engineer", "Officer", "Executive", "Coordinator", "Leader" };

	if (roll(6) == 0) {
		PUT(titles);
		return;
	}
	printf("%s", levels[rank(8)]);
	printf("%s ", fields[rank(16)]);
	printf("%s,", posts[rank(8)]);
}

static void
put_phone(void)
{
	unsigned number = roll(9000000) + 1000000;

	switch (messy ? roll(5) : 0) {
	case 1:
		printf("0049 (0)30/%u-%u,", number / 1000, number % 1000);
		break;
	case 2:
		printf("(030) %u,", number);
		break;
	case 3:
		printf("+1 212 %03u %04u,", 200 + number % 800, number % 10000);
		break;
	case 4:
		printf("138%08u,", number);
		break;
	default:
		printf("+49 30 %07u,", number);
		break;
	}
}

static void
put_date(unsigned from, unsigned days)
{
	unsigned day = from + roll(days), month = 1 + day / 28;

	day = 1 + day % 28;
	switch (messy ? roll(5) : 0) {
	case 1:
		printf("%u.%u.2024,", day, month);
		break;
	case 2:
		printf("2024/%u/%u,", month, day);
		break;
	case 3:
		printf("2024年%u月%u日,", month, day);
		break;
	case 4:
		printf("%04u%02u%02u,", 2024, month, day);
		break;
	default:
		printf("2024-%02u-%02u,", month, day);
		break;
	}
}

/* A cell as somebody typed it. */
static void
put_blanks(void)
{
	if (messy && roll(10) == 0)
		putchar(' ');
}

static void
put_company(unsigned number, int han)
{
	const char *kind = PICK(forms);

	if (han) {
		printf("%s%u,", PICK(han_companies), number);
		return;
	}
	printf("%s%s ", kind[0] == 'C' ? "\"" : "", PICK(stems));
	printf("%s %u %s%s,", PICK(trades), number, kind,
	    kind[0] == 'C' ? "\"" : "");
}

/* A field too few, one too many, a quote where none may stand. */
static void
put_damaged(unsigned long i)
{
	static const char *const rests[] = { "lost,half a record\n",
		"a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t,u,v,w,x,y,z,A,B,C,D\n",
		"24\" pipe,a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t,u,v,w,x,y,"
		"z\n" };

	printf("L%013lu,%s", i, PICK(rests));
}

static void
put_person(unsigned long i, unsigned company)
{
	int han = roll(100) < 15;

	put_company(company, han);
	put_blanks();
	if (han) {
		PUT(han_names);
	} else {
		printf("%s ", PICK(first));
		PUT(last);
	}
	put_title();
	put_blanks();
	printf("buyer%lu@%s%u.example.com,", i, roll(4) ? "mail" : "shop",
	    company);
	put_phone();
	printf("https://www.firm%u.example.com,", company);
	PUT(countries);
	PUT(grades);
	PUT(kinds);
}

static void
put_deal(void)
{
	PUT(stages);
	printf("%u.", roll(90000) + 1000);
	printf("%02u,", roll(100));
	printf("%u,", roll(99) + 1);
	printf("2024-%02u-", 4 + roll(9));
	printf("%02u\n", 1 + roll(28));
}

static void
put_record(unsigned long i)
{
	if (messy && roll(100) == 0) {
		put_damaged(i);
		return;
	}
	printf("L%013lu,", i);
	put_person(i, rank(COMPANIES));
	printf("Harbour Fair 2024,2024-04-19,");
	put_date(100, 4);
	PUT(booths);
	PUT(budgets);
	PUT(horizons);
	PUT(products);
	put_text(rank(TEXTS), roll(20) == 0);
	printf("%u,", roll(9000));
	PUT(states);
	PUT(owners);
	put_date(0, 80);
	put_date(90, 30);
	if (roll(3))
		printf(",");
	else
		put_date(90, 30);
	put_deal();
}

static void
put_touch(unsigned long i, unsigned leads)
{
	static const char *const media[] = { "email", "phone", "im",
		"mobile", "visit_to" };
	static const char *const topics[] = { "new_product", "price_change",
		"sample", "order_status", "exhibition" };
	int ours = roll(4) != 0;

	printf("T%013lu,L%013u,", i, roll(leads));
	put_date(60, 50);
	printf("%s,%s,", PICK(media), ours ? "out" : "in");
	printf("%s,", PICK(topics));
	puts(ours ? "sent" : "replied");
}

static int
put_touches(unsigned long count)
{
	unsigned long i;

	puts("touch_id,lead_id,date,medium,direction,topic,outcome");
	for (i = 0; i < count; i++)
		put_touch(i, (unsigned)(count / 3 + 1));
	return fflush(stdout) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

int
main(int argc, char **argv)
{
	unsigned long count = argc > 1 ? strtoul(argv[1], NULL, 10) : 1000;
	unsigned long i;

	state = argc > 2 ? strtoull(argv[2], NULL, 10) : 20240422;
	messy = argc > 3 && strcmp(argv[3], "messy") == 0;
	if (argc > 3 && strcmp(argv[3], "touches") == 0)
		return put_touches(count);
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
