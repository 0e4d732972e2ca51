using System.IO.Compression;
using System.Text;

namespace FamilyEngagement.Tests.Imports;

/// <summary>A roster bundle made of text, as a folder or a zip in the temp folder.</summary>
public sealed class ABundle : IDisposable
{
    public const string UserHeadings = "sourcedId,status,enabledUser,orgSourcedIds,role,givenName,familyName,identifier,email,sms,phone,agentSourcedIds,grades,password,metadata.language";

    private readonly DirectoryInfo _place = Directory.CreateTempSubdirectory("a-bundle-");
    private readonly Dictionary<string, byte[]> _files = [];
    private readonly List<string> _users = [];
    private readonly List<string> _contacts = [];

    public ABundle() => File("orgs.csv", "sourcedId,status,name,type,identifier\nD,,Harbor Schools,district,9000\nN,,North School,school,00900001\nS,,South School,school,00900002\n");

    public ABundle File(string name, string text, Encoding? encoding = null)
    {
        encoding ??= new UTF8Encoding(false);
        _files[name] = [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
        return this;
    }

    public ABundle Bytes(string name, byte[] bytes)
    {
        _files[name] = bytes;
        return this;
    }

    public ABundle Without(string name)
    {
        _files.Remove(name);
        return this;
    }

    public ABundle Student(string id, string given, string family, string guardians = "", string school = "N", string status = "", string grade = "04", string language = "") =>
        User($"{id},{status},true,{school},student,{given},{family},{id}00,,,,\"{guardians}\",{grade},secret,{language}");

    public ABundle Guardian(string id, string given, string family, string phone = "", string status = "", string children = "", string language = "") =>
        User($"{id},{status},true,N,parent,{given},{family},,,,{phone},\"{children}\",,secret,{language}");

    public ABundle User(string row)
    {
        _users.Add(row);
        return File("users.csv", UserHeadings + "\n" + string.Join('\n', _users) + "\n");
    }

    public ABundle Contact(string student, string guardian, string household = "", string custody = "", string spoken = "", string written = "", int priority = 1)
    {
        _contacts.Add($"{student},{guardian},{household},Mother,{spoken},{written},Text,{custody},{priority}");
        return File("contacts.csv", "studentSourcedId,userSourcedId,householdId,relationship,spokenLanguage,writtenLanguage,preferredChannel,custody,priority\n" + string.Join('\n', _contacts) + "\n");
    }

    /// <summary>Writes the files and gives the folder.</summary>
    public string Folder(string inside = "")
    {
        var folder = Path.Combine(_place.FullName, Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(Path.Combine(folder, inside));
        foreach (var (name, bytes) in _files) System.IO.File.WriteAllBytes(Path.Combine(folder, inside, name), bytes);
        return folder;
    }

    /// <summary>Writes a zip whose entries carry this before their names.</summary>
    public string Zip(string before = "")
    {
        var path = Path.Combine(_place.FullName, Guid.NewGuid().ToString("N") + ".zip");
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (name, bytes) in _files)
        {
            using var entry = zip.CreateEntry(before + name).Open();
            entry.Write(bytes);
        }

        return path;
    }

    public void Dispose() => _place.Delete(recursive: true);
}
