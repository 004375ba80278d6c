/* fuzz_ods.c - .ods spreadsheets of which the content is the input */
#include <fcntl.h>
#include <zip.h>

#include "format.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct format_asked asked = { 0 };
	char path[] = "/tmp/fuzz-ods-XXXXXX";
	int fd = mkstemp(path);
	zipFile zip;

	if (fd < 0)
		return 0;
	zip = zipOpen(path, APPEND_STATUS_CREATE);
	zipOpenNewFileInZip(zip, "content.xml", NULL, NULL, 0, NULL, 0, NULL,
	    Z_DEFLATED, 0);
	zipWriteInFileInZip(zip, data, (unsigned)size);
	zipCloseFileInZip(zip);
	zipClose(zip, NULL);
	close(fd);
	fd = open(path, O_RDONLY);
	unlink(path);
	fuzz_read(&formatods_kind, fd, SLICE_EMPTY, &asked);
	close(fd);
	return 0;
}
