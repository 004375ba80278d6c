/* test_xlsxzip.c - xlsxzip.h: the parts of an archive, parsed on the way */
#include <fcntl.h>
#include <stdio.h>

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

/* One bit of the sum that the archive has of its only part. */
static void
spoil_sum(int fd)
{
	char bytes[4096], path[32], *entry;
	ssize_t len = pread(fd, bytes, sizeof(bytes), 0);
	int writable;

	/* It was opened for reading only. */
	snprintf(path, sizeof(path), "/dev/fd/%d", fd);
	writable = open(path, O_WRONLY);
	ck_assert_int_ge(writable, 0);
	ck_assert_int_gt(len, 0);
	entry = memmem(bytes, (size_t)len, "PK\1\2", 4);
	ck_assert_ptr_nonnull(entry);
	entry[16] ^= 1;
	ck_assert_int_eq(pwrite(writable, entry + 16, 1, entry + 16 - bytes),
	    1);
	close(writable);
}

START_TEST(bytes_with_another_sum_are_a_fault_though_the_xml_is_whole)
{
	static const struct zipfile_part parts[] = {
		{ "a.xml", "<row id=\"7\"/>" }, { NULL, NULL } };
	struct fault fault = { "" };
	int fd = zipfile_open(parts);
	struct xlsxzip *zip;
	unsigned one = 1;

	spoil_sum(fd);
	zip = xlsxzip_open(fd, SLICE_EMPTY, &fault);
	ck_assert_ptr_nonnull(zip);
	ck_assert(!xlsxzip_parse(zip, "a.xml", &one, start, NULL, NULL,
	    &fault));
	ck_assert_ptr_nonnull(strstr(fault.text, "damaged"));
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

UNIT_MAIN(bytes_with_another_sum_are_a_fault_though_the_xml_is_whole,
    a_part_goes_through_a_parser, broken_xml_is_a_fault,
    what_is_no_archive_is_a_fault)
