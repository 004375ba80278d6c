/* test_xlsxzip.c - xlsxzip.h: the parts of an archive, parsed on the way */
#include "xlsx/zip.h"
#include "zipfile.h"

static unsigned seen;

static void XMLCALL
start(void *context, const char *element, const char **attributes)
{
	const char *value = xlsxzip_attribute(
	    (const char *const *)attributes, "id");

	seen += *(unsigned *)context;
	ck_assert_str_eq(xlsxzip_local(element), "row");
	ck_assert(value == NULL || strcmp(value, "7") == 0);
}

START_TEST(a_part_goes_through_a_parser)
{
	static const struct zipfile_part parts[] = {
		{ "a.xml", "<x:row xmlns:x=\"x\" x:id=\"7\"><x:row/></x:row>" },
		{ NULL, NULL } };
	struct fault fault = { "" };
	int fd = zipfile_open(parts);
	struct xlsxzip *zip = xlsxzip_open(fd, SLICE_EMPTY, &fault);
	unsigned one = 1;

	ck_assert_ptr_nonnull(zip);
	ck_assert(xlsxzip_has(zip, "A.XML"));
	ck_assert(!xlsxzip_has(zip, "b.xml"));
	ck_assert(xlsxzip_parse(zip, "a.xml", &one, start, NULL, NULL,
	    &fault));
	ck_assert_uint_eq(seen, 2);
	ck_assert(!xlsxzip_parse(zip, "b.xml", &one, start, NULL, NULL,
	    &fault));
	ck_assert_ptr_nonnull(strstr(fault.text, "b.xml"));
	xlsxzip_close(zip);
	close(fd);
}
END_TEST

START_TEST(broken_xml_is_a_fault)
{
	static const struct zipfile_part parts[] = {
		{ "a.xml", "<row>" }, { NULL, NULL } };
	struct fault fault = { "" };
	int fd = zipfile_open(parts);
	struct xlsxzip *zip = xlsxzip_open(fd, SLICE_EMPTY, &fault);
	unsigned one = 1;

	ck_assert(!xlsxzip_parse(zip, "a.xml", &one, start, NULL, NULL,
	    &fault));
	ck_assert_ptr_nonnull(strstr(fault.text, "XML is broken"));
	xlsxzip_close(zip);
	close(fd);
}
END_TEST

START_TEST(what_is_no_archive_is_a_fault)
{
	struct fault fault = { "" };
	int fd = open("/dev/null", O_RDONLY);

	ck_assert_ptr_null(xlsxzip_open(fd, SLICE("PK"), &fault));
	ck_assert_ptr_nonnull(strstr(fault.text, "damaged"));
	close(fd);
}
END_TEST

UNIT_MAIN(a_part_goes_through_a_parser, broken_xml_is_a_fault,
    what_is_no_archive_is_a_fault)
