using FamilyEngagement.Web.Features.EvidencePack;
using FamilyEngagement.Web.Seeding;

namespace FamilyEngagement.Tests.EvidencePack;

public class MaskingNames
{
    private static readonly NameMask Mask = new(
        ["Nilton", "Fortes", "Lúcia", "García-López", "O'Brien", "D’Angelo", "Nguyễn", "Đặng", "da Silva", "Will", "May", "أحمد", "الخطيب", "王", "小明", "王小明", "Bo", "9004711",
        "Emma", "Amélie", "Maria Fortes", "Le", "Wei 伟", "김", "민준", "김민준", "สมชาย", "សុខា", "محمد", "Grace King", "Don"],
        ["6175550142", "20192021"], new WordsThatAreNames(new SeedFiles()));

    [Theory]
    [InlineData("Nilton came.", "[name removed] came.")]
    [InlineData("NILTON FORTES and lucia", "[name removed] and [name removed]")]
    [InlineData("Nilton’s mother, and Nilton's father", "[name removed] mother, and [name removed] father")]
    [InlineData("García-López, Garcia Lopez, garcia_lopez", "[name removed], [name removed], [name removed]")]
    [InlineData("O’Brien, OBRIEN and d'angelo", "[name removed], [name removed] and [name removed]")]
    [InlineData("Nguyen and DANG", "[name removed] and [name removed]")]
    [InlineData("Joana da silva", "Joana [name removed]")]
    [InlineData("Nil\u200Bton", "[name removed]")]
    [InlineData("جاء أحمد الخطيب، ولأحمد", "جاء [name removed]، [name removed]")]
    [InlineData("王小明来了", "[name removed]来了")]
    [InlineData("Student 9004711", "Student [contact removed]")]
    [InlineData("la maman d’Emma", "la maman [name removed]")]
    [InlineData("l'Amélie and Maria'll come", "[name removed] and [name removed] come")]
    [InlineData("Bo's mother and Le’s father", "[name removed] mother and [name removed] father")]
    [InlineData("Maria2 and Fortes2026 letter", "[name removed] and [name removed] letter")]
    [InlineData("MariaFortesLetter.pdf", "[name removed].pdf")]
    [InlineData("Wei came, 伟 too", "[name removed] came, [name removed] too")]
    [InlineData("김민준은 왔다", "[name removed] 왔다")]
    [InlineData("วันนี้สมชายมา", "[name removed]")]
    [InlineData("ថ្ងៃនេះសុខាមក", "[name removed]")]
    [InlineData("جاء محـمد", "جاء [name removed]")]
    [InlineData("Am&eacute;lie &amp; all", "[name removed] & all")]
    [InlineData("grace king came", "[name removed] came")]
    [InlineData("See https://x.org/MariaFortesLetter.pdf.", "See [contact removed].")]
    public void A_name_is_taken_out_however_it_is_written(string text, string masked) => Mask.Mask(text).Text.ShouldBe(masked);

    [Theory]
    [InlineData("We will call families; they may come.")]
    [InlineData("The school day of 2026-11-22, 11-22-2026, in 2026–27 and 2025–2026, at 8:30, room 104, 125 families, $12,000.")]
    [InlineData("Forte, Niltonia, fortress and Luciano stay.")]
    [InlineData("da capo")]
    [InlineData("We don't say grace; the king &amp; all, 민주 too.")]
    [InlineData("On 11/22/2026, 11_22_2026, 2026_11_22 and 2025/2026, see https://docs.example/la/guide.")]
    [InlineData("")]
    public void Everyday_words_days_and_numbers_stay(string text) => Mask.Mask(text).ShouldBe(new MaskedText(text, 0, 0));

    [Theory]
    [InlineData("Ask Will.", "Ask [name removed].")]
    [InlineData("will fortes signed", "[name removed] signed")]
    [InlineData("Bo sang", "[name removed] sang")]
    public void An_everyday_word_goes_where_it_is_written_like_a_name(string text, string masked) => Mask.Mask(text).Text.ShouldBe(masked);

    [Theory]
    [InlineData("Call (617) 555-0142 now")]
    [InlineData("Call +1 617.555.0142 now")]
    [InlineData("Call 5550142 now")]
    [InlineData("Call maria.f+school@mail.example.org now")]
    [InlineData("Call ٦١٧ ٥٥٥ ٠١٤٢ now")]
    [InlineData("Call 5512-3456 now")]
    [InlineData("Call 617/555/0123 now")]
    [InlineData("Call 617·555·0123 now")]
    [InlineData("Call 617_555_0123 now")]
    [InlineData("Call jo@x.org-617 555 0123 now")]
    [InlineData("Call 2019-2021 now")]
    [InlineData("Call 00000000000006175550142 now")]
    public void What_reaches_people_is_taken_out(string text)
    {
        var masked = Mask.Mask(text);
        masked.Text.ShouldBe("Call [contact removed] now");
        masked.Contacts.ShouldBe(1);
    }

    [Theory]
    [InlineData("https://docs.example/nilton-fortes", true)]
    [InlineData("https://docs.example/%4Eilton", true)]
    [InlineData("https://docs.example/call?phone=617-555-0142", true)]
    [InlineData("https://docs.example/d/1234567890123", false)]
    [InlineData("https://x.org/MariaFortesLetter.pdf", true)]
    [InlineData("https://x.org/d/fortes2026", true)]
    [InlineData("https://x.org/maria1.pdf", true)]
    [InlineData("https://x.org/grace-king", true)]
    [InlineData("https://x.org/grace", true)]
    [InlineData("https://x.org/le/guide", false)]
    public void An_address_with_a_name_in_it_is_known(string url, bool isIn) => Mask.IsInAddress(url).ShouldBe(isIn);

    [Theory]
    [InlineData("../../etc/passwd.pdf", "files/001-passwd.pdf")]
    [InlineData("..\\..\\windows\\system.ini.pdf", "files/001-system-ini.pdf")]
    [InlineData("C:\\CON.pdf", "files/001-CON.pdf")]
    [InlineData("/.pdf", "files/001.pdf")]
    [InlineData("دليل العائلات.pdf", "files/001-دليل-العائلات.pdf")]
    [InlineData("a\u202Egnp.exe.pdf", "files/001-a-gnp-exe.pdf")]
    public void A_files_name_is_safe_everywhere(string name, string entry) => PackNames.OfFile(1, name, FamilyEngagement.Web.Features.Files.FileKind.Pdf).ShouldBe(entry);
}
