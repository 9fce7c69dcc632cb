package java.util;

public class Evil {}
