package peerkit.grading;

public class Check {}
