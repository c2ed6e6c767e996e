namespace KnowledgeBase.Index;

/// <summary>The arrays one search works in, used again by the next.</summary>
internal sealed class Workspace(int documents, int passages, int words)
{
    public float[] DocumentScores { get; } = new float[documents];

    public float[] PassageScores { get; } = new float[passages];

    /// <summary>By word of the index, what it stands for; all zero between searches.</summary>
    public ulong[] Marks { get; } = new ulong[words];

    public void Mark(Asked asked)
    {
        foreach (var (word, bits) in asked.Marks)
            Marks[word] = bits;
    }

    public void Unmark(Asked asked)
    {
        foreach (var (word, _) in asked.Marks)
            Marks[word] = 0;
    }
}
