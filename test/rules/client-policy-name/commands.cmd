reg add HKLM\SOFTWARE\Policies\Microsoft\Office\16.0\Lync /v DisableHttpConect /t REG_DWORD /d 1 /f
