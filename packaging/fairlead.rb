class Fairlead < Formula
  desc "Follow up the leads of a trade fair, from the shell"
  homepage "https://fairlead.example.org/"
  url "https://fairlead.example.org/fairlead-@VERSION@.tar.gz"
  sha256 "@SHA256@"
  license "MIT"

  depends_on "pkg-config" => :build
  depends_on "expat"
  depends_on "libcsv"
  depends_on "libiconv"
  depends_on "libidn2"
  depends_on "libpsl"
  depends_on "libxlsxwriter"
  depends_on "minizip"
  depends_on "pcre2"
  depends_on "utf8proc"

  def install
    system "make", "PREFIX=#{prefix}"
    system "make", "install", "PREFIX=#{prefix}"
  end

  test do
    (testpath/"leads.csv").write "company,score\nAcme,5\n"
    assert_match "\"score\":5", shell_output("#{bin}/lead-show -f jsonl leads.csv")
  end
end
