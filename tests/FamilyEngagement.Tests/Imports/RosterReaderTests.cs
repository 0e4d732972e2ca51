using System.IO.Compression;
using System.Text;
using FamilyEngagement.Web.Features.Imports;

namespace FamilyEngagement.Tests.Imports;

public sealed class RosterReaderTests : IDisposable
{
    private const string Users = ABundle.UserHeadings + "\n1,,true,N,student,Luis Ángel,Jaimes,001,,,,P1,02,secret,es\nP1,,true,N,guardian,Pedro,Jaimes,,p1@example.org,,617-555-0101,1,,secret,\n";

    private readonly ABundle _bundle = new();

    public void Dispose() => _bundle.Dispose();

    public static TheoryData<string> Encodings => ["utf-8", "utf-8-bom", "utf-16-le", "utf-16-be", "windows-1252"];

    [Theory, MemberData(nameof(Encodings))]
    public void Reads_every_usual_encoding(string name)
    {
        Encoding encoding = name switch
        {
            "utf-8" => new UTF8Encoding(false),
            "utf-8-bom" => new UTF8Encoding(true),
            "utf-16-le" => Encoding.Unicode,
            "utf-16-be" => Encoding.BigEndianUnicode,
            _ => CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
        };
        Read(Users, encoding).People["1"].GivenName.ShouldBe("Luis Ángel");
    }

    [Theory, InlineData(";"), InlineData("\t")]
    public void Reads_other_separators(string separator)
    {
        var person = Read(Users.Replace(",", separator)).People["P1"];
        (person.Phone, person.Agents.Single()).ShouldBe(("617-555-0101", "1"));
    }

    [Fact]
    public void Reads_windows_lines_quoted_cells_other_order_and_a_heading_that_comes_twice()
    {
        const string text = "\"FamilyName\",\"GivenName\",\"ROLE\",\"sourcedId\",\"agentSourcedIds\"\r\n\"FamilyName\",\"GivenName\",\"ROLE\",\"sourcedId\",\"agentSourcedIds\"\r\n\"de la \"\"Cruz\"\", Jr\",\"Ana\",\"student\",\"1\",\"P1,P2\"\r\n\r\n";
        var person = Read(text).People.Values.ShouldHaveSingleItem();
        (person.FamilyName, person.Agents.Length, person.Row.Number).ShouldBe(("de la \"Cruz\", Jr", 2, 3));
    }

    [Fact]
    public void Reads_a_zip_with_everything_inside_one_folder() =>
        RosterReader.Read(_bundle.File("users.csv", Users).Zip("district/")).People.Count.ShouldBe(2);

    [Fact]
    public void Prefers_the_number_that_takes_texts()
    {
        var people = Read(ABundle.UserHeadings + "\nP1,,true,N,parent,A,B,,,617-555-0102,617-555-0101,,,x,\n").People;
        people["P1"].Phone.ShouldBe("617-555-0102");
    }

    [Fact]
    public void Leaves_files_alone_that_the_manifest_calls_absent()
    {
        _bundle.File("manifest.csv", "propertyName,value\nfile.enrollments,absent\n").File("enrollments.csv", "not,a,roster\n");
        Read(Users).Enrollments.ShouldBeNull();
    }

    public static TheoryData<string, string> Broken => new()
    {
        { Users.Replace("role,", "kind,"), "users.csv, row 1: the column “role” is missing" },
        { Users + "1,,true,N,student,Another,Child,,,,,,,,\n", "users.csv, row 4: the sourcedId “1” stands in row 2 as well" },
        { Users.Replace(",student,", ",pupil,"), "users.csv, row 2: the role “pupil” is not known" },
        { Users.Replace("Luis Ángel,Jaimes", ","), "users.csv, row 2: the name is empty" },
        { Users.Replace("Luis Ángel,", "Luis, Ángel,"), "users.csv, row 2: there are 16 cells, but the first row names 15 columns" },
        { Users.Replace("Pedro", new string('x', 300)), "users.csv, row 3: the givenName has 300 characters" },
        { Users.Replace("1,,true,N,student", "1,deleted,true,N,student"), "users.csv, row 2: the status “deleted” is not known" },
        { "", "users.csv is empty" },
        { "PK\u0003\u0004 and so on", "users.csv is a spreadsheet or a zip" },
        { "a\0b", "users.csv is not readable as text" },
    };

    [Theory, MemberData(nameof(Broken))]
    public void Says_file_row_and_what_to_do(string users, string sentence)
    {
        var problem = Should.Throw<RosterProblem>(() => Read(users));
        problem.Message.ShouldStartWith(sentence);
        problem.Message.ShouldEndWith(".");
        problem.Message.ShouldNotContain("secret");
    }

    [Fact]
    public void Says_which_row_of_a_damaged_file_is_damaged()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Users.Replace("Pedro", "Ána Ñandú Ø")), 0xC3, (byte)'\n'];
        Should.Throw<RosterProblem>(() => RosterReader.Read(_bundle.Bytes("users.csv", bytes).Folder())).Message.ShouldStartWith("users.csv, row 4: a letter cannot be read");
    }

    [Theory]
    [InlineData("oneroster.version,1.2", "manifest.csv, row 2: this is OneRoster “1.2”")]
    [InlineData("file.users,delta", "manifest.csv, row 2: users.csv holds changes only")]
    [InlineData("file.demographics,bulk", "manifest.csv, row 2: demographics.csv is named here, but it is not in the bundle")]
    public void Says_what_kind_of_bundle_it_cannot_read(string line, string sentence)
    {
        _bundle.File("manifest.csv", "propertyName,value\n" + line + "\n");
        Should.Throw<RosterProblem>(() => Read(Users)).Message.ShouldStartWith(sentence);
    }

    [Fact]
    public void Says_when_there_is_no_bundle()
    {
        Should.Throw<RosterProblem>(() => RosterReader.Read("/nowhere/at/all")).Message.ShouldStartWith("There is no folder or zip at");
        Should.Throw<RosterProblem>(() => RosterReader.Read(_bundle.Folder())).Message.ShouldStartWith("The bundle has no users.csv");
        var text = Path.Combine(_bundle.File("users.csv", Users).Folder(), "users.csv");
        File.Move(text, text + ".zip");
        Should.Throw<RosterProblem>(() => RosterReader.Read(text + ".zip")).Message.ShouldStartWith("This is not a zip file");
    }

    [Fact]
    public void A_path_that_leads_out_of_the_zip_is_refused() =>
        Should.Throw<RosterProblem>(() => RosterReader.Read(_bundle.File("users.csv", Users).Zip("../"))).Message.ShouldContain("leads out of the zip");

    [Fact]
    public void A_small_zip_that_unpacks_to_far_too_much_is_stopped()
    {
        var path = _bundle.File("users.csv", Users).Zip();
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Update))
        {
            zip.GetEntry("users.csv")!.Delete();
            using var entry = zip.CreateEntry("users.csv").Open();
            var block = new byte[1 << 20];
            for (var at = 0; at < 70; at++) entry.Write(block);
        }

        new FileInfo(path).Length.ShouldBeLessThan(1 << 20);
        Should.Throw<RosterProblem>(() => RosterReader.Read(path)).Message.ShouldStartWith("users.csv is too large");
    }

    private Roster Read(string users, Encoding? encoding = null) => RosterReader.Read(_bundle.File("users.csv", users, encoding).Folder());
}
