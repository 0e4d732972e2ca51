using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Data.SqlClient;

namespace FamilyEngagement.Tests.SqlServer;

/// <summary>
/// SqlClient names types of an assembly that this solution builds itself. Where it does not find them, connections open and
/// the first command with a parameter fails; compiling these two methods is what would fail.
/// </summary>
public class SqlClientTests
{
    [Theory]
    [InlineData("Microsoft.Data.SqlClient.TdsParser", "TDSExecuteRPCAddParameter")]
    [InlineData("Microsoft.Data.SqlClient.SqlBulkCopy", "ConvertValue")]
    public void Finds_the_types_that_it_names(string type, string method)
    {
        var methods = typeof(SqlConnection).Assembly.GetType(type, throwOnError: true)!
            .GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Where(candidate => candidate.Name == method).ToList();
        methods.ShouldNotBeEmpty();
        foreach (var found in methods) RuntimeHelpers.PrepareMethod(found.MethodHandle);
    }
}
